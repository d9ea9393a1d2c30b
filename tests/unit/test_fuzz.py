from tests.fuzz import fuzz

MUTANTS = 1_500


def test_whatever_comes_each_item_is_processed_or_refused_with_a_reason():
    """The short form of `make fuzz`."""
    run = fuzz(MUTANTS, seed=7)
    assert run.crashes == []
    assert sum(run.outcomes.values()) == MUTANTS
    assert run.outcomes["tracked"] > MUTANTS // 20
    assert {"refused: not_json", "refused: not_utf8", "refused: wrong_shape"} <= run.outcomes.keys()
