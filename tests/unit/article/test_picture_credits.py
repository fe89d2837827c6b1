"""Picture credits are told from sentences."""

import pytest

from pullquote.article.labelled_lines import is_picture_credit


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Mara Ilves/Elgard Wire",
        "Photograph by: Mara Ilves",
        "Image credit: Port of Elgard",
        "Foto: dpa",
        "Bild: imago images",
        "Crédit photo : AFP",
        "Getty Images",
        "© AFP",
        "FILE - The harbour of Elgard on a quiet day in 2019.",
        "FILE PHOTO: The harbour of Elgard, March 3, 2019. Elgard Wire/Mara Ilves",
        "Pilots wait at the quay on Monday, March 3, 2025, in Elgard. (AP Photo/Mara Ilves)",
        "Mara Ilves, Jon Peck and Ann Lee at the quay (Getty)",
        "Ships at anchor | Photo: Reuters",
        "Ships at anchor off Elgard (Reuters)",
    ],
)
def test_a_credit_is_known(line: str) -> None:
    assert is_picture_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "The photo shows eleven ships at anchor.",
        "Photo after photo showed the same quay.",
        "Image is everything in this town, the mayor said.",
        "The strike goes on, the union said on Monday evening. Ferries will not sail before the weekend. (Reuters)",
        "File your taxes by Friday, the ministry said.",
        "Pictures of the quay were everywhere by noon.",
    ],
)
def test_a_sentence_is_no_credit(line: str) -> None:
    assert not is_picture_credit(line)
