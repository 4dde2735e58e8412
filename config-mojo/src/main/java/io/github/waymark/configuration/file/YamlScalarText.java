package io.github.waymark.configuration.file;

import io.github.waymark.tree.Tree;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The text that a framework gets for a YAML scalar.
 *
 * <p>YAML 1.1 reads scalars without quotes as numbers and booleans before the framework sees them: {@code on} is {@code true}, {@code
 * 1_000} is 1000, {@code 010} is 8 and {@code 12:30} is 750.
 */
final class YamlScalarText {

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9_]*)");
    private static final Pattern OCTAL = Pattern.compile("[-+]?0[0-7_]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("[-+]?0x[0-9a-fA-F_]+");
    private static final Pattern BINARY = Pattern.compile("[-+]?0b[01_]+");
    private static final Pattern SEXAGESIMAL = Pattern.compile("[-+]?[1-9][0-9_]*(:[0-5]?[0-9])++");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?([0-9][0-9_]*\\.[0-9_]*|\\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?");
    private static final Pattern EXPONENT = Pattern.compile("[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+");

    private YamlScalarText() {}

    static String of(Tree.Scalar scalar) {
        return scalar.type() == Tree.Type.OTHER ? other(scalar.text()) : scalar.text();
    }

    private static String other(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> "true";
            case "false", "no", "off" -> "false";
            case ".nan" -> "NaN";
            case ".inf", "+.inf" -> "Infinity";
            case "-.inf" -> "-Infinity";
            default -> number(text);
        };
    }

    private static String number(String text) {
        boolean negative = text.startsWith("-");
        String digits = text.replace("_", "").replaceFirst("^[-+]", "");
        if (DECIMAL.matcher(text).matches()) {
            return integer(digits, 10, negative);
        }
        if (OCTAL.matcher(text).matches()) {
            return integer(digits, 8, negative);
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return integer(digits.substring(2), 16, negative);
        }
        if (BINARY.matcher(text).matches()) {
            return integer(digits.substring(2), 2, negative);
        }
        if (SEXAGESIMAL.matcher(text).matches()) {
            BigInteger value = BigInteger.ZERO;
            for (String part : digits.split(":", -1)) {
                value = value.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
            }
            return (negative ? value.negate() : value).toString();
        }
        boolean real = FLOAT.matcher(text).matches() || EXPONENT.matcher(text).matches();
        return real ? (negative ? "-" : "") + Double.parseDouble(digits) : text;
    }

    private static String integer(String digits, int radix, boolean negative) {
        BigInteger value = new BigInteger(digits.isEmpty() ? "0" : digits, radix);
        return (negative ? value.negate() : value).toString();
    }
}
