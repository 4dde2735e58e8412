package lib;

/** Prints what it is. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.out.println(Build.text());
    }
}
