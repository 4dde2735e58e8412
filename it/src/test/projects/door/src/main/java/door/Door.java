package door;

class Door {}
