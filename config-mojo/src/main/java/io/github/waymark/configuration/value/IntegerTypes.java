package io.github.waymark.configuration.value;

import java.math.BigInteger;
import java.util.Optional;

/** The ranges of Java's whole numbers. */
final class IntegerTypes {

    private IntegerTypes() {}

    /** Whether a number is one of a type; those of unknown types have 64 bits at most. */
    static boolean contains(String declared, BigInteger number) {
        return switch (declared.substring(declared.lastIndexOf('.') + 1)) {
            case "BigInteger" -> true;
            case "Byte", "byte" -> number.bitLength() < Byte.SIZE;
            case "Short", "short" -> number.bitLength() < Short.SIZE;
            case "Integer", "int", "OptionalInt" -> number.bitLength() < Integer.SIZE;
            default -> number.bitLength() < Long.SIZE;
        };
    }

    static String expected(String declared) {
        String name = declared.substring(declared.lastIndexOf('.') + 1);
        return switch (name) {
            case "Byte", "byte" -> "a whole number from -128 to 127";
            case "Short", "short" -> "a whole number from -32768 to 32767";
            case "Integer", "int", "OptionalInt" -> "a whole number from -2147483648 to 2147483647";
            default -> "a whole number";
        };
    }

    /** A number as {@code Integer.valueOf} reads it. */
    static Optional<BigInteger> decimal(String text) {
        return text.matches("[-+]?[0-9]{1,400}") ? Optional.of(new BigInteger(text)) : Optional.empty();
    }
}
