# Every target only calls mulai.py, which does the same on Windows (py mulai.py --uji).
.PHONY: run test test-lama bench

PYTHON ?= python3
export PORT HOST

run:
	$(PYTHON) mulai.py

test:
	$(PYTHON) mulai.py --uji

test-lama:
	$(PYTHON) mulai.py --uji-lama

bench:
	$(PYTHON) mulai.py --bench
