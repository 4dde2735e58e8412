package app;

public class App {
    public static String name() {
        return "app on " + lib.Lib.name();
    }
}
