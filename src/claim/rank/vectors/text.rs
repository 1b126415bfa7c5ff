use super::{VectorError, Vectors};

pub fn read(file: &str, bytes: &[u8]) -> Result<Vectors, VectorError> {
    let mut vectors = Vectors::default();
    for (line, bytes) in (1..).zip(bytes.split(|&byte| byte == b'\n')) {
        let text = std::str::from_utf8(bytes).map_err(|_| VectorError::NotUtf8 {
            file: file.to_owned(),
            line,
        })?;
        let mut fields = text.split_ascii_whitespace();
        let Some(word) = fields.next() else {
            continue;
        };
        let values = fields.map(|field| number(file, line, field));
        let values = values.collect::<Result<Vec<f32>, _>>()?;
        if line == 1 && values.len() == 1 && word.parse::<usize>().is_ok() {
            continue;
        }
        if vectors.size == 0 {
            vectors.size = values.len();
        }
        if values.len() != vectors.size || values.is_empty() {
            return Err(VectorError::Uneven {
                file: file.to_owned(),
                line,
                found: values.len(),
                expected: vectors.size,
            });
        }
        vectors.add(word, values);
    }
    if vectors.rows.is_empty() {
        let file = file.to_owned();
        return Err(VectorError::Empty { file });
    }
    Ok(vectors)
}

fn number(file: &str, line: usize, field: &str) -> Result<f32, VectorError> {
    let number = field.parse().ok().filter(|number: &f32| number.is_finite());
    number.ok_or_else(|| VectorError::NotNumber {
        file: file.to_owned(),
        line,
        found: field.to_owned(),
    })
}
