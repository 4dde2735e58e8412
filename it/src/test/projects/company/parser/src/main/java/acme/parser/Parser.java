package acme.parser;

public class Parser {

    public static int number(String text) {
        return Integer.parseInt(text.strip());
    }
}
