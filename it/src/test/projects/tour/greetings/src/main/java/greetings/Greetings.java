package greetings;

public class Greetings {
    public static String to(String name) {
        return "Hello, " + name;
    }
}
