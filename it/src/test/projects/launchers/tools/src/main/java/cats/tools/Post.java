package cats.tools;

public final class Post {

    private Post() {}

    static int post(String[] arguments) {
        System.out.println("posted " + String.join("|", arguments));
        return arguments.length;
    }
}
