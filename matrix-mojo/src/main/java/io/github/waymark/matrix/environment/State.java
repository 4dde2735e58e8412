package io.github.waymark.matrix.environment;

import io.github.waymark.matrix.jdk.Jdk;

/** Whether an environment can be run on this machine. */
public sealed interface State {

    /** Why it can't be run, without a full stop; empty when it can. */
    String reason();

    /** The state in one word: {@code ok}, {@code missing}, {@code invalid}, {@code excluded}. */
    String word();

    /**
     * It can be run.
     *
     * @param jdk the JDK of the environment
     * @param compileJdk the JDK that Maven and the compiler run on
     */
    record Ok(Jdk jdk, Jdk compileJdk) implements State {
        @Override
        public String reason() {
            return "";
        }

        @Override
        public String word() {
            return "ok";
        }
    }

    /** A required JDK is not installed; {@link ExecutionPolicy#skipMissing()} decides what happens. */
    record Missing(String reason) implements State {
        @Override
        public String word() {
            return "missing";
        }
    }

    /** Its settings contradict each other, as Maven 4 on JDK 11: it fails without being started. */
    record Invalid(String reason) implements State {
        @Override
        public String word() {
            return "invalid";
        }
    }

    /**
     * It is excluded: by its operating systems, by a condition in {@code requires}, or by an entry of {@code exclude}.
     *
     * @param cause what excludes it
     */
    record Excluded(String reason, Cause cause) implements State {

        /** What excludes an environment. */
        public enum Cause {
            /** An entry of {@code exclude}, on every machine. */
            ENTRY,
            /** A condition on its JDK or Maven. */
            CONDITION,
            /** This operating system; it can be run on another one. */
            SYSTEM
        }

        @Override
        public String word() {
            return "excluded";
        }
    }
}
