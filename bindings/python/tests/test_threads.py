"""One engine serves all threads, and they run at the same time."""

import concurrent.futures
import threading
import time

from afterleaf import Engine, messages


def test_sixteen_threads_get_the_same_answers_as_one(engine: Engine) -> None:
    requests = [messages.AssessRequest(
        use={"status": "STOPPED", "product": "LEAF",
             "last_use": {"hours_ago": hours}},
        scales=[{"scale": "SOWS", "total": hours % 60}])
        for hours in range(0, 480, 5)]
    alone = [engine.assess(request) for request in requests]
    start = threading.Barrier(16)

    def all_of_them() -> list[messages.Assessment]:
        start.wait()
        return [engine.assess(request) for request in requests]

    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        running = [pool.submit(all_of_them) for _ in range(16)]
        assert all(answers.result() == alone for answers in running)


def test_other_threads_run_during_a_call(engine: Engine) -> None:
    """The call of the C function leaves the interpreter to other threads."""
    # Some 20 ms in one call of C: thousands of issues.
    pack = messages.Pack(id="p", inputs=[messages.Input(id=f"Bad {n}")
                                         for n in range(4000)])
    large = pack.SerializeToString()
    ticks: list[float] = []
    done = threading.Event()

    def tick() -> None:
        while not done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0)

    ticking = threading.Thread(target=tick)
    ticking.start()
    from afterleaf import _native
    try:
        begin = time.perf_counter()
        for _ in range(20):
            _native.lint_pack(large)
        end = time.perf_counter()
    finally:
        done.set()
        ticking.join()
    inside = [at for at in ticks if begin < at < end]
    # With the interpreter held there would be one tick between two calls.
    assert len(inside) > 100
