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

    /** A JDK that it needs isn't on this machine; {@link ExecutionPolicy#skipMissing()} says what follows. */
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
     * It isn't for this place: another operating system, or a factor that requires something else; or an entry of {@code exclude}
     * says that there is no such environment.
     *
     * @param cause what leaves it out
     */
    record Excluded(String reason, Cause cause) implements State {

        /** What leaves an environment out. */
        public enum Cause {
            /** An entry of {@code exclude}: there is no such environment, wherever it would run. */
            ENTRY,
            /** A condition on its JDK or Maven. */
            CONDITION,
            /** This operating system: on another it can be run. */
            SYSTEM
        }

        @Override
        public String word() {
            return "excluded";
        }
    }
}
