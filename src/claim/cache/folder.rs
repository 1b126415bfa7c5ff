use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;

use super::key::Key;

/// How many versions of a database are kept: checking out another branch and coming back costs nothing.
const KEPT: usize = 2;

/// Where a cache lies: `.onrecord`, in the folder of the database or beside its file.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    pub fn beside(database: &Path) -> Self {
        let folder = if database.is_dir() {
            Some(database)
        } else {
            database.parent()
        };
        Self(folder.unwrap_or(Path::new("")).join(".onrecord"))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn file(&self, key: Key) -> PathBuf {
        self.0.join(format!("claims-{key}"))
    }

    pub fn index(&self, key: Key) -> PathBuf {
        self.0.join(format!("index-{key}"))
    }

    /// Makes it, and tells version control and backups to leave it out.
    pub fn make(&self) -> io::Result<()> {
        if self.0.is_dir() {
            return Ok(());
        }
        fs::create_dir_all(&self.0)?;
        fs::write(self.0.join(".gitignore"), "*\n")?;
        fs::write(
            self.0.join("CACHEDIR.TAG"),
            "Signature: 8a477f597d28d172789f06886806bc55\n# Made by onrecord; may be deleted at any time.\n",
        )
    }

    /// Writes the file of a key: whole or not at all.
    pub fn put_file(&self, key: Key, parts: &[&[u8]]) -> io::Result<()> {
        let mut file = shared(&mut Builder::new(), 0o666).tempfile_in(&self.0)?;
        for part in parts {
            file.write_all(part)?;
        }
        file.persist(self.file(key))?;
        Ok(())
    }

    /// Takes away what is damaged.
    pub fn forget(&self, key: Key) {
        let _ = fs::remove_file(self.file(key));
        let _ = fs::remove_dir_all(self.index(key));
    }

    /// Takes away what older versions of the database left. What cannot be taken away does no harm.
    pub fn tidy(&self) {
        let mut kept: Vec<_> = self.named("claims-").collect();
        kept.sort_by_key(|(_, modified)| std::cmp::Reverse(*modified));
        let (kept, old) = kept.split_at(kept.len().min(KEPT));
        for (path, _) in old {
            let _ = fs::remove_file(path);
        }
        for (path, _) in self.named("index-") {
            let of = |(file, _): &(PathBuf, _)| key_part(file) == key_part(&path);
            if !kept.iter().any(of) {
                let _ = fs::remove_dir_all(path);
            }
        }
    }

    fn named(&self, start: &str) -> impl Iterator<Item = (PathBuf, std::time::SystemTime)> {
        let found = fs::read_dir(&self.0).into_iter().flatten().flatten();
        found.filter_map(move |found| {
            let ours = found.file_name().to_str()?.starts_with(start);
            let modified = found.metadata().and_then(|about| about.modified());
            ours.then_some((found.path(), modified.ok()?))
        })
    }
}

fn key_part(path: &Path) -> Option<&str> {
    Some(path.file_name()?.to_str()?.split_once('-')?.1)
}

/// What is made bears a passing name, and what others may do with it is for the user's mask to say, as for the database
/// itself: a desk shares it.
#[cfg_attr(not(unix), allow(unused_variables))]
pub fn shared<'b>(
    builder: &'b mut Builder<'static, 'static>,
    mode: u32,
) -> &'b mut Builder<'static, 'static> {
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(mode));
    builder.prefix(".new-")
}
