// Copyright 2026 Forty
package forty.boot;

/** Starts. */
public final class Main {

    private Main() {}

    /**
     * Starts.
     *
     * @param names ignored
     */
    public static void main(String[] names) {
        System.out.println("boot");
    }
}
