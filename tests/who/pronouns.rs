use super::{last, names};

#[test]
fn whose_things_are_hers_is_a_woman() {
    let copy = "\
Campano hopes to move her family out of the hotel.

Maurice Smythe teaches at the college. “Many leave school,” Smythe said.

“I felt I had failed,” she said.
";
    assert_eq!(last(copy).0, "Campano");
}

#[test]
fn a_quoted_he_says_nothing_of_the_speaker() {
    let copy = "\
“He is a clever boy,” Moreau said. “He listens.”

“I am tired,” she said.
";
    assert_eq!(names(copy), ["Moreau", "Moreau"]);
}

#[test]
fn they_are_the_people_of_the_sentence() {
    let copy = "\
The Harbor Club closed in May, the club said.

The order came as officials warned of loose power lines, which they said could start a fire.
";
    assert_eq!(last(copy).0, "officials");
}
