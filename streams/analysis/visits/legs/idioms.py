"""Journeys told without a verb of travel: which rule reads the leg that an idiom tells."""

from collections.abc import Callable

from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.gatherings import (
    GUEST_WORDS,
    STAYING_AWAY,
    accepting,
    among_guests,
    attendance_dropped,
    attended_by,
    one_of_them,
    staying_away,
)
from streams.analysis.visits.leg import Leg
from streams.analysis.visits.legs.awaited import expected, followed, including
from streams.analysis.visits.legs.calling import calling_on, granting, guest_told, visiting_an_office, welcomed
from streams.analysis.visits.legs.deputising import deputising, gathering, taking_floor
from streams.analysis.visits.legs.passing import PASSING, appearing, appearing_in, passing
from streams.analysis.visits.legs.presence import opening, saying, staying
from streams.analysis.visits.legs.setting_out import (
    boarding,
    coming_next,
    making_a_stop,
    making_way,
    moving_on,
    next_stop,
    on_the_way,
    sending,
    setting_out,
    taking,
)
from streams.analysis.visits.legs.touring import STEPS, covering, following, touring
from streams.analysis.visits.legs.visiting import stops_told
from streams.analysis.visits.receptions import exchanging, feasted, seen_off

_Rule = Callable[[Sentence, int], Leg | None]


def _forms(words: str, rule: _Rule) -> dict[str, _Rule]:
    return dict.fromkeys(words.split(), rule)


def _either(first: _Rule, second: _Rule) -> _Rule:
    """Give the rule that tries one idiom, then another that begins with the same word."""
    return lambda sentence, i: first(sentence, i) or second(sentence, i)


IDIOMS: dict[str, _Rule] = {
    **_forms(" ".join(STEPS), touring),
    **_forms(PASSING, passing),
    **_forms("spend spends spent spending stay stays stayed staying remain remains remained remaining", staying),
    **_forms("stopped stopping", _either(staying, passing)),
    **_forms("stops", _either(next_stop, _either(stops_told, _either(staying, passing)))),
    **_forms("appearance", appearing),
    **_forms("set sets setting", setting_out),
    **_forms("move moves moved moving", moving_on),
    **_forms("take takes took taking", _either(taking, taking_floor)),
    **_forms("lead leads led bring brings brought bringing carry carries carried", taking),
    **_forms("stand stands stood standing fill fills filled filling", deputising),
    **_forms("deputise deputises deputised deputising deputize deputizes deputized deputizing", deputising),
    **_forms("sit sits sat sitting", _either(deputising, exchanging)),
    **_forms("gather gathers gathered gathering convened assembled converged converge", gathering),
    **_forms("board boards boarded boarding catch catches caught catching", boarding),
    **_forms("make makes made making", _either(making_way, making_a_stop)),
    **_forms(
        "send sends sent sending dispatch dispatches dispatched dispatching despatch despatches despatched", sending
    ),
    **_forms("said says told tells", saying),
    **_forms("call calls called calling", _either(calling_on, passing)),
    **_forms("open opens opened opening", _either(touring, opening)),
    **_forms("inaugurated inaugurates unveiled unveils inspected inspects", opening),
    **_forms("laid lays lay sign signs signed signing cut cuts hands handed", opening),
    **_forms("gave gives give giving", _either(granting, opening)),
    **_forms("welcome reception audience", welcomed),
    **_forms("appears appeared appearing welcomed seen received greeted", appearing_in),
    **_forms("granted grants granting", granting),
    **_forms("rolled rolls rolling", _either(granting, passing)),
    **_forms("expected due awaited", expected),
    **_forms("followed", _either(followed, following)),
    **_forms("follow follows", following),
    **_forms("include includes included including", _either(including, covering)),
    **_forms("cover covers covered covering comprise comprises span spans", covering),
    **_forms("next", coming_next),
    **_forms(" ".join(GUEST_WORDS - {"attended"}), among_guests),
    **_forms("attendance participation", attendance_dropped),
    **_forms("attended addressed represented joined graced witnessed chaired co-chaired", attended_by),
    **_forms("one among", one_of_them),
    **_forms("accepted accepts", accepting),
    **_forms(STAYING_AWAY, staying_away),
    **_forms("stop", _either(next_stop, passing)),
    **_forms("countries nations leg legs destination destinations port ports stopover", next_stop),
    **_forms("visit visits", visiting_an_office),
    **_forms("banquet dinner lunch luncheon breakfast iftar tea feast honour honor", feasted),
    **_forms("saw sees see seen bade bid bids", seen_off),
    **_forms("exchanged exchanges exchange", exchanging),
    **_forms("way", on_the_way),
    **_forms("guest", _either(guest_told, among_guests)),
}
"""What reads the leg that an idiom tells, by the word that the idiom begins with."""
