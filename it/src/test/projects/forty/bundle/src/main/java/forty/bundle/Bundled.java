// Copyright 2026 Forty
package forty.bundle;

/** Part of a bundle. */
public final class Bundled {

    private Bundled() {}

    /**
     * Its name.
     *
     * @return the name
     */
    public static String name() {
        return "bundle";
    }
}
