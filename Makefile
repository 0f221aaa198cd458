# Daily work; `./run` and `./test` set everything up, these expect that to be done.
python := .venv/bin/python
screen := xvfb-run -a -s "-screen 0 1366x900x24 -nolisten tcp" dbus-run-session --

.PHONY: check format translations lock screens walk bench bench-speech kills oracles orca fuzz

check:  ## what must be right before anything is committed
	.venv/bin/ruff check -q
	.venv/bin/ruff format -q --check
	.venv/bin/mypy --no-error-summary
	.venv/bin/lint-imports --no-logo
	$(python) -m tools.translations check

format:  ## put the code in the one shape
	.venv/bin/ruff check -q --fix
	.venv/bin/ruff format -q

translations:  ## gather new sentences from the code and compile them
	$(python) -m tools.translations gather
	$(python) -m tools.translations compile

lock:  ## write requirements/*.lock anew
	tools/lock

screens:  ## a picture of every screen at 100 and 200 % in build/screens/
	$(screen) $(python) -m tools.screens --language nl ar

walk:  ## every screen in every language, at 100 and 200 %, in every set of colours: nothing cut, nameless or pale
	WALK=all $(screen) $(python) -m pytest -q -p no:cacheprovider --timeout=0 -n 2 --dist worksteal \
	  tests/stories/test_walk.py tests/stories/test_walk_mirrored.py tests/stories/test_rings.py

bench:  ## times and memory, as ratios
	$(screen) $(python) -m tools.bench

bench-speech:  ## the voice by ear: how soon it speaks, stops, lights each word, and recovers
	$(screen) $(python) -m tools.bench_speech

orca:  ## the four practice forms as Orca reads them out, in build/orca/
	FORMS=all $(python) -m pytest -q -p no:cacheprovider tests/stories/test_orca.py

kills:  ## 200 sudden deaths, nothing lost, nothing sent twice; also: make kills rounds=20 seed=7
	$(python) -m tools.kills $(if $(rounds),--rounds $(rounds)) $(if $(seed),--seed $(seed))

oracles:  ## every verdict of a real server beside ours; also: make oracles FORMS=<folder of captures>
	$(python) -m tools.oracles $(FORMS)

fuzz:  ## forms and portals at random, far longer than ./test does; also: make fuzz examples=20000
	EXAMPLES=$(or $(examples),3000) $(python) -m pytest -q -p no:cacheprovider --timeout=0 tests/fuzz
