package io.github.waymark.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A JDK 25 next to the one that runs the tests, for tests that need two. */
final class Newer {

    private Newer() {}

    /** Skips the test, and says so, where there are no JDK 17 and JDK 25. */
    static void require() {
        boolean there =
                InstalledJdks.find("17").isPresent() && InstalledJdks.find("25").isPresent();
        if (!there) {
            System.err.println(
                    "[WARNING] Not tested: this needs a JDK 17 and a JDK 25, in JAVA_HOME, JAVA_HOME_25_X64 or"
                            + " /usr/lib/jvm.");
        }
        assumeTrue(there, "there are no JDK 17 and JDK 25");
    }
}
