use safetensors::{Dtype, SafeTensors};

use super::{VectorError, Vectors};

pub fn read(file: &str, bytes: &[u8], words: &str) -> Result<Vectors, VectorError> {
    let tensors = SafeTensors::deserialize(bytes).map_err(|cause| VectorError::NotTensors {
        file: file.to_owned(),
        cause: cause.to_string(),
    })?;
    let mut tables = tensors.tensors();
    tables.sort_by(|(one, _), (other, _)| one.cmp(other));
    let table = tables
        .iter()
        .map(|(_, table)| table)
        .find(|table| table.dtype() == Dtype::F32 && table.shape().len() == 2);
    let Some(table) = table else {
        let file = file.to_owned();
        return Err(VectorError::NoTable { file });
    };
    let (rows, size) = (table.shape()[0], table.shape()[1]);
    let words: Vec<&str> = words.lines().collect();
    if words.len() != rows {
        return Err(VectorError::OtherCount {
            file: file.to_owned(),
            rows,
            words: words.len(),
        });
    }
    let mut vectors = Vectors {
        size,
        ..Vectors::default()
    };
    if size > 0 {
        for (word, row) in words.iter().zip(table.data().chunks_exact(4 * size)) {
            let (values, _) = row.as_chunks::<4>();
            // What is no number has no direction.
            let value = |bytes: &[u8; 4]| {
                Some(f32::from_le_bytes(*bytes)).filter(|value| value.is_finite())
            };
            vectors.add(word, values.iter().map(|bytes| value(bytes).unwrap_or(0.0)));
        }
    }
    if vectors.rows.is_empty() {
        let file = file.to_owned();
        return Err(VectorError::Empty { file });
    }
    Ok(vectors)
}
