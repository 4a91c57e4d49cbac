// A library needs one source of its own; every real one belongs to a room.
