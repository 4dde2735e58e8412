package io.github.waymark.matrix.result;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/** How an environment, a module or the whole run ended. */
public enum Outcome {
    /** All goals succeeded. */
    @SerializedName("ok")
    OK,
    /** It ended without having run a test, although it is there for tests. */
    @SerializedName("empty")
    EMPTY,
    /** A test or a goal failed. */
    @SerializedName("failed")
    FAILED,
    /** It could not run: the JDK can't run the tests, or Maven did not start. */
    @SerializedName("error")
    ERROR,
    /** It took longer than allowed. */
    @SerializedName("timeout")
    TIMEOUT,
    /** It was not run, which is allowed. */
    @SerializedName("skipped")
    SKIPPED,
    /** It was ended early or never started, because another failed or the user ended the run. */
    @SerializedName("cancelled")
    CANCELLED,
    /** It failed, and its outcome is ignored. */
    @SerializedName("ignored")
    IGNORED,
    /** It has not ended; in a result file, the run was killed. */
    @SerializedName("running")
    RUNNING;

    /** Whether a run can succeed with this outcome of an environment. */
    public boolean isFine() {
        return switch (this) {
            case OK, SKIPPED, IGNORED -> true;
            case EMPTY, FAILED, ERROR, TIMEOUT, CANCELLED, RUNNING -> false;
        };
    }

    /** The word for it in results and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
