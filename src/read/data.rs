//! Folders of YAML: what the user keeps beside the stories.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// A file as it lies on the disk.
#[derive(Clone, Debug)]
pub struct DataFile {
    pub path: String,
    pub bytes: Vec<u8>,
}

/// Every `.yaml` and `.yml` file under a folder, in the order of the names; a file is itself.
///
/// # Errors
/// The paths that could not be read, and why, beside the files that could.
pub fn yaml_files(path: &Path) -> Vec<Result<DataFile, (String, io::Error)>> {
    let files = if path.is_dir() {
        yaml_under(path)
    } else {
        vec![Ok(path.to_owned())]
    };
    files
        .into_iter()
        .map(|file| {
            let path = file?;
            let name = path.display().to_string();
            match fs::read(&path) {
                Ok(bytes) => Ok(DataFile { path: name, bytes }),
                Err(cause) => Err((name, cause)),
            }
        })
        .collect()
}

fn yaml_under(folder: &Path) -> Vec<Result<PathBuf, (String, io::Error)>> {
    let walk = ignore::WalkBuilder::new(folder)
        .standard_filters(false)
        .hidden(true)
        .sort_by_file_path(Path::cmp)
        .build();
    walk.filter_map(|found| match found {
        Ok(found) => is_yaml(found.path()).then(|| Ok(found.into_path())),
        Err(error) => Some(Err((
            folder.display().to_string(),
            io::Error::other(error.to_string()),
        ))),
    })
    .collect()
}

fn is_yaml(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    matches!(ending, Some("yaml" | "yml")) && path.is_file()
}
