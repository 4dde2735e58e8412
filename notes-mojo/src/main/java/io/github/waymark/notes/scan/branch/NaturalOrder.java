package io.github.waymark.notes.scan.branch;

import java.util.Comparator;

/** Compares names with numbers by value ({@code 9.x} before {@code 10.x}); as in reno, numbers come after letters. */
public final class NaturalOrder implements Comparator<String> {

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            boolean digit = isDigit(one.charAt(i));
            if (digit != isDigit(other.charAt(j))) {
                return digit ? 1 : -1;
            }
            int order;
            if (digit) {
                int end1 = endOfNumber(one, i);
                int end2 = endOfNumber(other, j);
                order = compareNumbers(one.substring(i, end1), other.substring(j, end2));
                i = end1;
                j = end2;
            } else {
                order = Character.compare(one.charAt(i++), other.charAt(j++));
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    private static int compareNumbers(String one, String other) {
        String a = withoutZeros(one);
        String b = withoutZeros(other);
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static String withoutZeros(String digits) {
        int at = 0;
        while (at < digits.length() - 1 && digits.charAt(at) == '0') {
            at++;
        }
        return digits.substring(at);
    }

    private static int endOfNumber(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
