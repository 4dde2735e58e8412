package io.github.waymark.matrix.result;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * A test that differed between environments and was run again, alone.
 *
 * @param module the module's path below the root; empty for the root
 * @param testClass its class
 * @param method its name
 * @param kind what the outcomes show
 * @param why the same for people
 * @param environments its outcomes in the environments in which it was run again
 */
public record RepeatedTest(
        String module,
        @SerializedName("class") String testClass,
        String method,
        Kind kind,
        String why,
        List<Repetitions> environments) {

    public RepeatedTest {
        environments = List.copyOf(environments);
    }

    /** What the outcomes of a test show. */
    public enum Kind {
        /** Its outcome changes although nothing else does. */
        @SerializedName("flaky")
        FLAKY("flaky"),
        /** Alone, its outcome is another than in the run of all tests. */
        @SerializedName("changed")
        CHANGED("differs from the full run"),
        /** Its outcome is the same each time, and another on another JDK. */
        @SerializedName("jdk")
        JDK("bound to the JDK"),
        /** Its outcome is the same each time, and another in another environment. */
        @SerializedName("environment")
        ENVIRONMENT("bound to the environment"),
        /** It was not run again everywhere. */
        @SerializedName("unknown")
        UNKNOWN("not run again");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The words for it in tables. */
        public String text() {
            return text;
        }
    }

    /**
     * The outcomes in an environment.
     *
     * @param name the environment
     * @param jdk the full version of the JDK that its tests ran on; empty if unknown
     * @param outcomes that of the run of all tests, then those of the repetitions
     */
    public record Repetitions(String name, String jdk, List<String> outcomes) {

        public Repetitions {
            outcomes = List.copyOf(outcomes);
        }
    }
}
