// Copyright 2026 Forty
package forty.app;

import forty.lib.Words;

/** Says a word to everyone. */
public final class Main {

    private Main() {}

    /**
     * Starts.
     *
     * @param names to whom
     */
    public static void main(String[] names) {
        for (String name : names) {
            System.out.println(Words.of(name));
        }
    }
}
