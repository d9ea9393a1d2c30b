"""aiokafka's group coordinator, mended: what the broker tells of offsets, heartbeats during takeovers."""

import pytest
from aiokafka.consumer.group_coordinator import GroupCoordinator
from aiokafka.errors import GroupLoadInProgressError
from aiokafka.protocol.commit import OffsetFetchResponse_v3
from faust.types import TP

from streams.coordinator import beat_while_taking_over, heed_refusals

SOURCE = TP("news.items", 0)
STILL_LOADING = OffsetFetchResponse_v3(throttle_time_ms=0, topics=[], error_code=GroupLoadInProgressError.errno)


class Answering(GroupCoordinator):
    """aiokafka's coordinator with the broker's answer at hand."""

    def __init__(self, answer: OffsetFetchResponse_v3) -> None:
        self.group_id, self.coordinator_id, self._answer = "group", 0, answer

    async def _send_req(self, request: object) -> OffsetFetchResponse_v3:
        return self._answer


async def test_a_broker_that_is_still_loading_its_groups_is_asked_again_for_the_offsets():
    coordinator = Answering(STILL_LOADING)
    heed_refusals(coordinator)
    with pytest.raises(GroupLoadInProgressError):
        await coordinator._do_fetch_commit_offsets([SOURCE])


async def test_committed_offsets_are_given_as_the_broker_tells_them():
    coordinator = Answering(OffsetFetchResponse_v3(0, [("news.items", [(0, 7, "", 0)])], 0))
    heed_refusals(coordinator)
    assert (await coordinator._do_fetch_commit_offsets([SOURCE]))[SOURCE].offset == 7


async def test_aiokafka_still_takes_a_broker_that_is_loading_for_one_that_knows_no_offset():
    """When this fails, aiokafka heeds the error itself: `heed_refusals` can go."""
    assert await Answering(STILL_LOADING)._do_fetch_commit_offsets([SOURCE]) == {}


async def test_heartbeats_have_begun_when_partitions_are_taken_over():
    did = []

    class Joining(Answering):
        async def _on_join_complete(self, *joined: object) -> None:
            did.append("take over")

        def _start_heartbeat_task(self) -> None:
            did.append("beat")

    coordinator = Joining(STILL_LOADING)
    beat_while_taking_over(coordinator)
    await coordinator._on_join_complete(1, "member", "faust", b"")
    assert did == ["beat", "take over"]
