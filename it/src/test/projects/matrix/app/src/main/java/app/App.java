package app;

import clock.Clock;
import java.time.LocalTime;

public class App {

    public static String greeting(LocalTime time) {
        return "It is " + Clock.shown(time);
    }
}
