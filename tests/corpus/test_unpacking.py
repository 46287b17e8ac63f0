"""Zip packs: what is in them comes out one file at a time, and what must not come out is refused by name."""

import stat
import struct
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.files.unpacking import PackLimits, unpacked


def pack_of(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def zip_bytes(members: dict[str, bytes]) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


def found(pack: Path, tmp_path: Path, limits: PackLimits | None = None) -> dict[str, str]:
    """What each member gave: its words, or why it was refused."""
    into = tmp_path / "into"
    into.mkdir(exist_ok=True)
    given = {
        each.shown.partition(f"{pack.name}/")[2]: each.path.read_text("utf-8") if each.path else str(each.refusal)
        for each in unpacked(pack, into=into, limits=limits)
    }
    assert list(into.iterdir()) == []
    return given


def test_files_come_with_the_way_to_them_packs_in_packs_too(tmp_path: Path) -> None:
    inner = zip_bytes({"Übersicht – März.txt": b"inner"})
    pack = pack_of(
        tmp_path / "pack.zip",
        {"june/a.txt": b"one", "june/b.zip": inner, "__MACOSX/a.txt": b"no", "june/.hidden": b"no", "~$a.docx": b"no"},
    )
    assert found(pack, tmp_path) == {"june/a.txt": "one", "june/b.zip/Übersicht – März.txt": "inner"}


@pytest.mark.parametrize("name", ["../out.txt", "a/../../out.txt", "/etc/out.txt", "C:/out.txt", "..\\out.txt"])
def test_a_member_that_would_be_written_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    pack = pack_of(tmp_path / "pack.zip", {name: b"x", "good.txt": b"good"})
    given = found(pack, tmp_path)
    assert given.pop("good.txt") == "good"
    assert all("outside its folder" in reason for reason in given.values())
    assert not (tmp_path / "out.txt").exists()


def test_links_and_encrypted_members_are_refused(tmp_path: Path) -> None:
    pack = tmp_path / "pack.zip"
    with zipfile.ZipFile(pack, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("secret.txt", b"secret")
    content = bytearray(pack.read_bytes())
    place = content.rindex(b"PK\x01\x02")
    struct.pack_into("<H", content, place + 8, 1)  # says that the member is encrypted
    pack.write_bytes(content)
    given = found(pack, tmp_path)
    assert "is a link" in given["link.txt"]
    assert "password" in given["secret.txt"]


def test_a_bomb_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    pack = pack_of(tmp_path / "pack.zip", {"bomb.txt": bytes(20 << 20), "good.txt": b"good"})
    given = found(pack, tmp_path)
    assert "zip bomb" in given["bomb.txt"]
    assert given["good.txt"] == "good"


def test_size_and_depth_are_limited(tmp_path: Path) -> None:
    large = pack_of(tmp_path / "large.zip", {"a.txt": b"ab" * 900_000})
    assert "more than 1 MB" in found(large, tmp_path, PackLimits(member_megabytes=1, ratio=10**9))["a.txt"]
    deep = zip_bytes({"a.txt": b"x"})
    for _ in range(3):
        deep = zip_bytes({"b.zip": deep})
    (tmp_path / "deep.zip").write_bytes(deep)
    assert "deep in packs" in " ".join(found(tmp_path / "deep.zip", tmp_path, PackLimits(depth=2)).values())


def test_more_files_than_the_limit_are_refused_once(tmp_path: Path) -> None:
    many = pack_of(tmp_path / "many.zip", {f"{n}.txt": b"x" for n in range(5)})
    (tmp_path / "into").mkdir()
    given = list(unpacked(many, into=tmp_path / "into", limits=PackLimits(members=3)))
    assert [each.refusal for each in given] == [None, None, None, "'many.zip' holds more than 3 files. Split it."]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"no zip at all", zip_bytes({})])
def test_what_is_no_pack_or_empty_says_so(tmp_path: Path, content: bytes) -> None:
    pack = tmp_path / "pack.zip"
    pack.write_bytes(content)
    [only] = unpacked(pack, into=tmp_path)
    assert only.refusal
    assert "'pack.zip'" in only.refusal


@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=8))
@settings(max_examples=150)
def test_a_damaged_pack_never_fails_otherwise(
    tmp_path_factory: pytest.TempPathFactory, place: int, damage: bytes
) -> None:
    folder = tmp_path_factory.mktemp("pack")
    content = zip_bytes({"a.txt": b"The Panel met in Aldby." * 9, "b.zip": zip_bytes({"c.txt": b"Skelham"})})
    place %= len(content)
    pack = folder / "pack.zip"
    pack.write_bytes(content[:place] + damage + content[place + len(damage) :])
    (folder / "into").mkdir()
    for each in unpacked(pack, into=folder / "into"):
        assert each.path is None or each.path.is_file()
