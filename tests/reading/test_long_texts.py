"""Long texts: the rules' work grows with the text, not with its square."""

from collections.abc import Callable

import pytest

from ceasefire.reading.text import spans


def quotations(n: int) -> str:
    return "\n\n".join(
        f"“The road stays open on day {i} if the army leaves,” Anna Keller said in "
        f"Karsk. The mission met the elders on 3 May."
        for i in range(n)
    )


def speakers(n: int) -> str:
    return "\n\n".join(
        f"Aro{'abcdefghij'[i % 10]}{'klmnopqrst'[i // 10]}o Lind, the mayor of "
        f"Bent{'abcdefghij'[i % 10]}{'klmnopqrst'[i // 10]}, said that the Front would "
        f"come if the Council{'klmnopqrst'[i // 10]} was invited. The mayor met it."
        for i in range(n)
    )


@pytest.mark.parametrize("text_of", [quotations, speakers])
def test_twice_the_text_is_about_twice_the_comparing(
    reading_of: Callable, monkeypatch: pytest.MonkeyPatch, text_of: Callable
) -> None:
    counted = 0

    def counting(method: Callable) -> Callable:
        def counts(self: object, other: object) -> bool:
            nonlocal counted
            counted += 1
            return method(self, other)

        return counts

    for name in ("covers", "meets"):
        monkeypatch.setattr(spans.Span, name, counting(getattr(spans.Span, name)))
    counts = []
    for n in (50, 100):
        counted = 0
        reading_of(text_of(n))
        counts.append(counted)
    assert counts[1] < 2.6 * counts[0]
