from riwaya.text.clitics import splits


def test_the_whole_word_comes_first() -> None:
    assert splits("وقصف")[0] == ("", "وقصف")


def test_two_readings_of_a_double_lam() -> None:
    found = splits("للمدينه")
    assert ("ل", "المدينه") in found
    assert ("لل", "مدينه") in found


def test_latin_words_and_numbers_are_left_alone() -> None:
    assert splits("BBC") == [("", "BBC")]
    assert splits("2018") == [("", "2018")]
