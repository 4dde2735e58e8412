package io.github.waymark.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an entry holds: on some feature releases of the JDK, on one operating system or on all but one.
 *
 * @param jdkFrom the first feature release; 0 for no lower end
 * @param jdkBelow the first feature release on which it no longer holds; {@link Integer#MAX_VALUE} for no upper end
 * @param os {@code linux}, {@code windows}, {@code mac} or another system's name in lower case; with a {@code !} before it, all but this
 *     one; empty for all
 */
public record Variant(int jdkFrom, int jdkBelow, String os) {

    /** Holds everywhere. */
    public static final Variant EVERYWHERE = new Variant(0, Integer.MAX_VALUE, "");

    private static final String FORM =
            "Write it as `jdk>=17`, `jdk>=11 and jdk<17`, `jdk==21`, `os==linux` or `os!=windows`.";
    private static final Pattern TEST = Pattern.compile("(jdk|os)\\s*(>=|<=|==|!=|<|>)\\s*([a-z0-9]{1,20})");

    /**
     * Reads tests joined by {@code and}: {@code jdk>=17 and os==linux}.
     *
     * @throws MalformedException when it isn't of this form, or can never hold
     */
    public static Variant parse(String text) throws MalformedException {
        Variant variant = EVERYWHERE;
        for (String test : text.strip().split("\\s+and\\s+", -1)) {
            Matcher parts = TEST.matcher(test.strip());
            if (!parts.matches()) {
                throw new MalformedException("'" + test.strip() + "' tells no JDK or operating system", FORM);
            }
            variant = parts.group(1).equals("jdk")
                    ? variant.onJdk(parts.group(2), parts.group(3), test.strip())
                    : variant.onOs(parts.group(2), parts.group(3), test.strip());
        }
        if (variant.jdkFrom >= variant.jdkBelow) {
            throw new MalformedException("'" + text.strip() + "' holds on no JDK", FORM);
        }
        return variant;
    }

    private Variant onJdk(String operator, String number, String test) throws MalformedException {
        if (!number.matches("[0-9]{1,4}") || operator.equals("!=")) {
            throw new MalformedException("'" + test + "' is no test of a JDK's feature release", FORM);
        }
        int release = Integer.parseInt(number);
        int from = operator.equals(">=") || operator.equals("==") ? release : operator.equals(">") ? release + 1 : 0;
        int below = operator.equals("<")
                ? release
                : operator.equals("<=") || operator.equals("==") ? release + 1 : Integer.MAX_VALUE;
        return new Variant(Math.max(jdkFrom, from), Math.min(jdkBelow, below), os);
    }

    private Variant onOs(String operator, String name, String test) throws MalformedException {
        if (!os.isEmpty() || (!operator.equals("==") && !operator.equals("!="))) {
            throw new MalformedException("'" + test + "' is no test of one operating system", FORM);
        }
        return new Variant(jdkFrom, jdkBelow, operator.equals("==") ? name : "!" + name);
    }

    public boolean isEverywhere() {
        return equals(EVERYWHERE);
    }

    public boolean holdsOn(BuildPlatform platform) {
        boolean onOs = os.isEmpty()
                || (os.startsWith("!") ? !os.substring(1).equals(platform.os()) : os.equals(platform.os()));
        return onOs && platform.jdk() >= jdkFrom && platform.jdk() < jdkBelow;
    }

    /** Whether there is a platform on which both hold. */
    public boolean overlaps(Variant other) {
        return Math.max(jdkFrom, other.jdkFrom) < Math.min(jdkBelow, other.jdkBelow) && sharesOs(other);
    }

    private boolean sharesOs(Variant other) {
        if (os.isEmpty() || other.os.isEmpty() || (os.startsWith("!") && other.os.startsWith("!"))) {
            return true;
        }
        boolean same = os.replace("!", "").equals(other.os.replace("!", ""));
        // Of the two at most one is an exclusion here.
        boolean excluding = os.startsWith("!") || other.os.startsWith("!");
        return excluding != same;
    }

    /** The form that {@link #parse} reads; empty where it holds everywhere. */
    @Override
    public String toString() {
        List<String> tests = new ArrayList<>();
        if (jdkFrom > 0 && jdkBelow == jdkFrom + 1) {
            tests.add("jdk==" + jdkFrom);
        } else {
            if (jdkFrom > 0) {
                tests.add("jdk>=" + jdkFrom);
            }
            if (jdkBelow < Integer.MAX_VALUE) {
                tests.add("jdk<" + jdkBelow);
            }
        }
        if (!os.isEmpty()) {
            tests.add(os.startsWith("!") ? "os!=" + os.substring(1) : "os==" + os);
        }
        return String.join(" and ", tests);
    }
}
