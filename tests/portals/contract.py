"""What every portal must do, whoever's it is: a test of a portal inherits this and says how it is visited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from assistant.errors import AnswersRefused, FileRefused, SessionGone
from assistant.journey.form import Checked
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.kinds.tick import TickQuestion
from assistant.journey.question import Json
from assistant.journey.rows import leaves
from assistant.portals.portal import Arrival, Portal
from tests.portals.visits import on_page


class PortalContract:
    """A subclass gives a fresh `portal`, `answers` that can be sent, one that is `wrong`, and a `file`."""

    answers: Mapping[str, Json]
    wrong: tuple[str, Json]
    file: tuple[str, str, str, bytes]
    """Key of the question, the file's name, its media type and its content."""

    @pytest.fixture
    def portal(self) -> Portal:
        raise NotImplementedError

    def fill(self, portal: Portal, answers: Mapping[str, Json] | None = None) -> Checked:
        """Start, and store every page that applies; gives what the portal said last."""
        given = self.answers if answers is None else answers
        told = portal.begin()
        while True:
            number = told.page.number
            told = portal.save(number, on_page(told.page, given))
            after = [n for n, applies in enumerate(told.applicable) if applies and n > number]
            if not after:
                return told
            told = portal.page(after[0])

    def agreed(self, portal: Portal) -> dict[str, bool]:
        return {statement.key: True for statement in portal.open().statements}

    def test_opening_shows_the_questions_and_starts_nothing(self, portal: Portal) -> None:
        form = portal.open()
        assert form.name
        assert form.sendable
        assert [page.number for page in form.pages] == list(range(len(form.pages)))
        assert not any(page.live for page in form.pages)
        assert all(part.question or part.notice or part.children for page in form.pages for part in page.parts)
        assert all(isinstance(one, TickQuestion) and one.required for one in form.statements)
        with pytest.raises(SessionGone):
            portal.page(0)

    def test_beginning_gives_a_live_page_with_all_its_values(self, portal: Portal) -> None:
        form = portal.open()
        told = portal.begin()
        assert told.page.live
        assert len(told.applicable) == len(form.pages)
        assert told.expires_in is not None
        assert told.expires_in > 0
        assert {part.key for part in leaves(told.page.parts)} == {part.key for part in leaves(form.pages[0].parts)}

    def test_saying_it_again_in_the_same_language_changes_nothing(self, portal: Portal) -> None:
        form = portal.open()
        assert portal.reword(form) is form
        page = portal.begin().page
        begun = replace(form, pages=tuple(page if one.number == page.number else one for one in form.pages))
        assert portal.reword(begun) == begun
        assert on_page(portal.page(page.number).page, {}) == on_page(page, {})

    def test_checking_stores_nothing(self, portal: Portal) -> None:
        portal.open()
        page = portal.begin().page
        portal.check(page.number, on_page(page, self.answers))
        assert on_page(portal.page(page.number).page, {}) == on_page(page, {})

    def test_what_is_stored_is_there_when_one_comes_back(self, portal: Portal) -> None:
        portal.open()
        page = portal.begin().page
        data = on_page(page, self.answers)
        told = portal.save(page.number, data)
        assert on_page(told.page, {}) == data
        assert on_page(portal.page(page.number).page, {}) == data

    def test_a_refused_answer_is_named_by_its_question(self, portal: Portal) -> None:
        portal.open()
        key, value = self.wrong
        with pytest.raises(AnswersRefused) as refused:
            self.fill(portal, {**self.answers, key: value})
        assert [one.key for one in refused.value.refusals] == [key]
        assert all(one.reason for one in refused.value.refusals)

    def test_what_needs_no_proof_comes_back_as_it_was(self, portal: Portal) -> None:
        portal.open()
        portal.begin()
        assert portal.prove(TextQuestion(key="naam", label="Naam"), "Noor") == "Noor"

    def test_an_address_nobody_has_gives_no_street(self, portal: Portal) -> None:
        portal.open()
        portal.begin()
        found = portal.find_address("9999 XX", "1")
        assert found is None or (found.street, found.city) == ("", "")

    def test_a_file_is_handed_over_once_for_a_submission(self, portal: Portal) -> None:
        portal.open()
        portal.begin()
        key, name, mime, content = self.file
        kept: Json = [{"file": "eerste", "name": name, "size": len(content), "type": mime}]
        with pytest.raises(FileRefused):
            self.fill(portal, {**self.answers, key: kept})
        self.fill(portal)
        portal.upload("eerste", name, mime, content)
        assert portal.uploaded("eerste")
        number = next(p.number for p in portal.open().pages if key in {part.key for part in leaves(p.parts)})
        page = portal.page(number).page
        portal.save(number, on_page(page, {**self.answers, key: kept}))
        portal.begin()
        assert not portal.uploaded("eerste")

    def test_sending_gives_a_number_and_only_then_it_has_arrived(self, portal: Portal) -> None:
        agreed = self.agreed(portal)
        self.fill(portal)
        ticket = portal.ticket()
        assert portal.arrived(ticket) is Arrival.NOT_SENT
        sent = portal.outcome(portal.send(agreed))
        assert sent.reference
        assert sent.report.startswith(b"%PDF")
        assert portal.arrived(ticket) is Arrival.SENT

    def test_nobody_knows_about_a_session_that_is_gone(self, portal: Portal) -> None:
        agreed = self.agreed(portal)
        self.fill(portal)
        ticket = portal.ticket()
        portal.outcome(portal.send(agreed))
        nobodys = replace(ticket, cookies=())
        assert portal.arrived(nobodys) is Arrival.UNKNOWN

    def test_a_session_that_should_have_ended_proves_nothing(self, portal: Portal) -> None:
        agreed = self.agreed(portal)
        self.fill(portal)
        late = replace(portal.ticket(), expires="2026-01-01T00:00:00+00:00")
        portal.outcome(portal.send(agreed))
        assert portal.arrived(late) is Arrival.UNKNOWN

    def test_what_was_not_agreed_to_is_refused(self, portal: Portal) -> None:
        agreed = self.agreed(portal)
        self.fill(portal)
        with pytest.raises(AnswersRefused) as refused:
            portal.send({})
        assert [one.key for one in refused.value.refusals] == list(agreed)

    def test_after_leaving_the_session_is_over(self, portal: Portal) -> None:
        portal.open()
        portal.begin()
        portal.leave()
        portal.leave()
        with pytest.raises(SessionGone):
            portal.page(0)

    def test_a_portal_never_shows_what_is_in_it(self, portal: Portal) -> None:
        self.agreed(portal)
        self.fill(portal)
        shown = repr(portal) + repr(portal.ticket()) + repr(portal.ticket().cookies)
        assert not any(isinstance(value, str) and len(value) > 5 and value in shown for value in self.answers.values())
        assert not any(cookie.value in shown for cookie in portal.ticket().cookies)
