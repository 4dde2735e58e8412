package io.github.waymark.configuration.file;

import java.util.SortedSet;
import java.util.TreeSet;

/** Conditions on profiles: {@code prod}, {@code dev,test} and {@code prod & !(eu | us)}. */
public final class ProfileCondition {

    private ProfileCondition() {}

    /** The names in a condition. */
    public static SortedSet<String> names(String condition) {
        SortedSet<String> names = new TreeSet<>();
        for (String name : condition.split("[\\s,&|!()]+", -1)) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** Both conditions. */
    static String both(String first, String second) {
        if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
            return first.isEmpty() ? second : first;
        }
        return operand(first) + " & " + operand(second);
    }

    private static String operand(String condition) {
        boolean single = condition.indexOf('|') < 0 && condition.indexOf(',') < 0;
        return single || condition.startsWith("(") ? condition : "(" + condition + ")";
    }

    /** Whether a condition holds while one profile is active, and no other. */
    public static boolean holds(String condition, String profile) {
        return new Evaluation(condition, profile).any();
    }

    /** Reads a condition from left to right; {@code ,} and {@code |} are "or". */
    private static final class Evaluation {
        private final String text;
        private final String active;
        private int at;

        Evaluation(String text, String active) {
            this.text = text;
            this.active = active;
        }

        boolean any() {
            boolean holds = all();
            while (isNext('|') || isNext(',')) {
                at++;
                holds |= all();
            }
            return holds;
        }

        private boolean all() {
            boolean holds = one();
            while (isNext('&')) {
                at++;
                holds &= one();
            }
            return holds;
        }

        private boolean one() {
            if (isNext('!')) {
                at++;
                return !one();
            }
            if (isNext('(')) {
                at++;
                boolean holds = any();
                at += isNext(')') ? 1 : 0;
                return holds;
            }
            int start = at;
            while (at < text.length() && " ,&|!()".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String name = text.substring(start, at);
            return name.isEmpty() || name.equals(active);
        }

        private boolean isNext(char c) {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            return at < text.length() && text.charAt(at) == c;
        }
    }
}
