"""The plenary: every clause of a meeting, one at a time, large, to be changed and approved in front of the room.

One self-contained page like the stage: once it is loaded a dead server changes nothing on the screen, and what is
typed stays. It takes its clauses as an argument and knows neither store nor server.
"""

from reports.pleno.laman import Server, laman_pleno
from reports.pleno.layar import ButirPleno, Pleno, butir_json, pleno_json

__all__ = ["ButirPleno", "Pleno", "Server", "butir_json", "laman_pleno", "pleno_json"]
