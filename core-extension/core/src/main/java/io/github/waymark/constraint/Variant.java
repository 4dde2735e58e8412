package io.github.waymark.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JDKs and operating systems to which an entry applies.
 *
 * @param jdkFrom the first feature release; 0 for no lower bound
 * @param jdkBelow the first feature release after the range; {@link Integer#MAX_VALUE} for no upper bound
 * @param os {@code linux}, {@code windows}, {@code mac} or the name of another system in lower case; with a {@code !} before it, all
 *     others; empty for all
 */
public record Variant(int jdkFrom, int jdkBelow, String os) {

    /** Applies to all platforms. */
    public static final Variant EVERYWHERE = new Variant(0, Integer.MAX_VALUE, "");

    private static final String FORM =
            "Write it as `jdk>=17`, `jdk>=11 and jdk<17`, `jdk==21`, `os==linux` or `os!=windows`.";
    private static final Pattern CONDITION = Pattern.compile("(jdk|os)\\s*(>=|<=|==|!=|<|>)\\s*([a-z0-9]{1,20})");

    /**
     * Parses conditions joined by {@code and}: {@code jdk>=17 and os==linux}.
     *
     * @throws MalformedException if the text does not have this form, or can never apply
     */
    public static Variant parse(String text) throws MalformedException {
        Variant variant = EVERYWHERE;
        for (String condition : text.strip().split("\\s+and\\s+", -1)) {
            Matcher parts = CONDITION.matcher(condition.strip());
            if (!parts.matches()) {
                throw new MalformedException(
                        "'" + condition.strip() + "' is not a condition of a JDK or an operating system", FORM);
            }
            variant = parts.group(1).equals("jdk")
                    ? variant.onJdk(parts.group(2), parts.group(3), condition.strip())
                    : variant.onOs(parts.group(2), parts.group(3), condition.strip());
        }
        if (variant.jdkFrom >= variant.jdkBelow) {
            throw new MalformedException("'" + text.strip() + "' applies to no JDK", FORM);
        }
        return variant;
    }

    private Variant onJdk(String operator, String number, String condition) throws MalformedException {
        if (!number.matches("[0-9]{1,4}") || operator.equals("!=")) {
            throw new MalformedException("'" + condition + "' is not a condition of a JDK's feature release", FORM);
        }
        int release = Integer.parseInt(number);
        int from = operator.equals(">=") || operator.equals("==") ? release : operator.equals(">") ? release + 1 : 0;
        int below = operator.equals("<")
                ? release
                : operator.equals("<=") || operator.equals("==") ? release + 1 : Integer.MAX_VALUE;
        return new Variant(Math.max(jdkFrom, from), Math.min(jdkBelow, below), os);
    }

    private Variant onOs(String operator, String name, String condition) throws MalformedException {
        if (!os.isEmpty() || (!operator.equals("==") && !operator.equals("!="))) {
            throw new MalformedException("'" + condition + "' is not a condition of one operating system", FORM);
        }
        return new Variant(jdkFrom, jdkBelow, operator.equals("==") ? name : "!" + name);
    }

    public boolean isEverywhere() {
        return equals(EVERYWHERE);
    }

    public boolean appliesTo(BuildPlatform platform) {
        boolean onOs = os.isEmpty()
                || (os.startsWith("!") ? !os.substring(1).equals(platform.os()) : os.equals(platform.os()));
        return onOs && platform.jdk() >= jdkFrom && platform.jdk() < jdkBelow;
    }

    /** Whether both apply to a common platform. */
    public boolean overlaps(Variant other) {
        return Math.max(jdkFrom, other.jdkFrom) < Math.min(jdkBelow, other.jdkBelow) && sharesOs(other);
    }

    private boolean sharesOs(Variant other) {
        if (os.isEmpty() || other.os.isEmpty() || (os.startsWith("!") && other.os.startsWith("!"))) {
            return true;
        }
        boolean same = os.replace("!", "").equals(other.os.replace("!", ""));
        // At most one of the two is an exclusion here.
        boolean excluding = os.startsWith("!") || other.os.startsWith("!");
        return excluding != same;
    }

    /** The form that {@link #parse} reads; empty for all platforms. */
    @Override
    public String toString() {
        List<String> conditions = new ArrayList<>();
        if (jdkFrom > 0 && jdkBelow == jdkFrom + 1) {
            conditions.add("jdk==" + jdkFrom);
        } else {
            if (jdkFrom > 0) {
                conditions.add("jdk>=" + jdkFrom);
            }
            if (jdkBelow < Integer.MAX_VALUE) {
                conditions.add("jdk<" + jdkBelow);
            }
        }
        if (!os.isEmpty()) {
            conditions.add(os.startsWith("!") ? "os!=" + os.substring(1) : "os==" + os);
        }
        return String.join(" and ", conditions);
    }
}
