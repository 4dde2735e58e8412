package io.github.waymark.matrix.result;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/** How an environment, a module or the whole run ended. */
public enum Outcome {
    /** All that was asked for was done, and no test failed. */
    @SerializedName("ok")
    OK,
    /** The project is at fault: a test failed, or it doesn't compile. */
    @SerializedName("failed")
    FAILED,
    /** It could not be tried: the JDK can't run the tests, or Maven did not start. */
    @SerializedName("error")
    ERROR,
    /** It took longer than it may. */
    @SerializedName("timeout")
    TIMEOUT,
    /** It was not tried, for a reason that is no fault. */
    @SerializedName("skipped")
    SKIPPED,
    /** It was ended before its time, or never started: another failed first, or the user ended the run. */
    @SerializedName("cancelled")
    CANCELLED,
    /** It failed, and that is to be ignored. */
    @SerializedName("ignored")
    IGNORED,
    /** It has not ended yet: a result that says so is of a run that was killed. */
    @SerializedName("running")
    RUNNING;

    /** Whether the run can succeed when an environment ended so. */
    public boolean isFine() {
        return switch (this) {
            case OK, SKIPPED, IGNORED -> true;
            case FAILED, ERROR, TIMEOUT, CANCELLED, RUNNING -> false;
        };
    }

    /** The word that results and tables have. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
