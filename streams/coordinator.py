"""aiokafka's group coordinator, mended for workers with tables to take over: private methods of a pinned version."""

from typing import Any

from aiokafka.consumer.group_coordinator import GroupCoordinator
from aiokafka.errors import NoError, NotCoordinatorForGroupError, for_code

OFFSET_FETCH = 9
"""The request for committed offsets (https://kafka.apache.org/protocol#The_Messages_OffsetFetch)."""


def heed_refusals(coordinator: GroupCoordinator) -> None:
    """Have `coordinator` raise what the broker answers instead of committed offsets, so that it asks again.

    Since version 2 of OffsetFetch a broker that is still loading its groups says so once for the whole answer, with no
    partition in it. aiokafka 0.14 looks for errors of partitions only (`_do_fetch_commit_offsets`), so for a moment
    after a broker's crash nothing seemed to be committed, and the whole topic was read again from its start. The same
    gap was mended in Sarama (https://github.com/IBM/sarama/pull/3574) and is open in librdkafka
    (https://github.com/confluentinc/librdkafka/issues/5586).
    """
    ask = coordinator._send_req

    async def ask_and_check(request: Any) -> Any:
        answer = await ask(request)
        error = for_code(getattr(answer, "error_code", 0))
        if request.API_KEY != OFFSET_FETCH or error is NoError:
            return answer
        if error is NotCoordinatorForGroupError:
            coordinator.coordinator_dead()
        raise error(f"{answer!r}")

    coordinator._send_req = ask_and_check


def beat_while_taking_over(coordinator: GroupCoordinator) -> None:
    """Have `coordinator` send heartbeats from the moment that it has its partitions.

    aiokafka 0.14 starts them when the listener has taken the partitions over (`ensure_active_group`). Opening tables on
    a busy machine takes longer than a session of seconds, so the group put the worker out, it joined again, had its
    tables to open anew, and so on: a group that rebalanced for minutes and committed nothing. The same was mended in
    librdkafka (https://github.com/confluentinc/librdkafka/issues/598) and in Kafka's own client (KAFKA-10122).
    """
    complete = coordinator._on_join_complete

    async def beat_and_complete(*joined: Any) -> None:
        coordinator._start_heartbeat_task()
        await complete(*joined)

    coordinator._on_join_complete = beat_and_complete
