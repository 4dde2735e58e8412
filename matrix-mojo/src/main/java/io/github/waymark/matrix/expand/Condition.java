package io.github.waymark.matrix.expand;

import io.github.waymark.text.NameGlob;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Matches a value with a condition: {@code latest}, {@code lat*}, {@code 17}, {@code 3.9}, {@code 23+}, {@code [17,22)}.
 *
 * <p>A number matches every version that starts with it: {@code 3.9} matches 3.9.16, but not 3.90; {@code 17} matches 17.0.15 and 17ea.
 */
public final class Condition {

    private static final Pattern FORM = Pattern.compile(
            "(?<number>\\d[\\d.]*)(?<open>\\+)?|(?<from>[\\[(])(?<low>[\\d.]*),(?<high>[\\d.]*)(?<to>[\\])])");
    private static final Pattern LEADING = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})*+).*");

    private Condition() {}

    /** Whether the value meets the condition. */
    public static boolean holds(String condition, String value) {
        if (NameGlob.matches(condition, value)) {
            return true;
        }
        Matcher form = FORM.matcher(condition);
        Matcher leading = LEADING.matcher(value);
        if (!form.matches() || !leading.matches()) {
            return false;
        }
        List<Integer> version = numbers(leading.group(1));
        if (form.group("number") == null) {
            return inRange(form, version);
        }
        List<Integer> number = numbers(form.group("number"));
        boolean starts = version.size() >= number.size()
                && version.subList(0, number.size()).equals(number);
        return starts || (form.group("open") != null && compare(version, number) >= 0);
    }

    private static boolean inRange(Matcher form, List<Integer> version) {
        List<Integer> low = numbers(form.group("low"));
        List<Integer> high = numbers(form.group("high"));
        int above = low.isEmpty() ? 1 : compare(version, low);
        int below = high.isEmpty() ? -1 : compare(version, high);
        return (form.group("from").equals("[") ? above >= 0 : above > 0)
                && (form.group("to").equals("]") ? below <= 0 : below < 0);
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String digits : text.split("\\.", -1)) {
            if (!digits.isEmpty() && digits.length() < 7) {
                numbers.add(Integer.valueOf(digits));
            }
        }
        return numbers;
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            int order = Integer.compare(i < a.size() ? a.get(i) : 0, i < b.size() ? b.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
