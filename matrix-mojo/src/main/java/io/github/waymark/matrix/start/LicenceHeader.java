package io.github.waymark.matrix.start;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the licence header that the files of a project begin with, which tools such as RAT require of every file. */
public final class LicenceHeader {

    private static final int MAX_LINES = 60;
    private static final int MAX_BYTES = 64 * 1024;

    private LicenceHeader() {}

    /** The header as lines of YAML comments and an empty line; empty if the project's YAML files and its POM have none. */
    public static String of(Path root) {
        List<Path> files = new ArrayList<>(yaml(root));
        files.addAll(yaml(root.resolve(".github")));
        files.addAll(yaml(root.resolve(".github").resolve("workflows")));
        for (Path file : files) {
            List<String> comment =
                    lines(file).stream().takeWhile(line -> line.startsWith("#")).toList();
            if (isLicence(comment)) {
                return text(comment.stream()
                        .map(line -> line.replaceFirst("^#+ ?", ""))
                        .toList());
            }
        }
        List<String> comment = xmlComment(lines(root.resolve("pom.xml")));
        return isLicence(comment) ? text(comment) : "";
    }

    private static List<Path> yaml(Path folder) {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.{yml,yaml}")) {
                all.forEach(files::add);
            } catch (IOException e) {
                return List.of();
            }
        }
        Collections.sort(files);
        return files;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) < MAX_BYTES * 16L
                    ? Files.readString(file).lines().limit(MAX_LINES * 2L).toList()
                    : List.of();
        } catch (IOException e) {
            // The header is only taken over where it can be read.
            return List.of();
        }
    }

    /** The first comment before the root element, without common indentation. */
    private static List<String> xmlComment(List<String> lines) {
        String text = String.join("\n", lines);
        int start = text.indexOf("<!--");
        int end = text.indexOf("-->", Math.max(0, start));
        if (start < 0 || end < 0 || text.substring(0, start).contains("<project")) {
            return List.of();
        }
        List<String> comment = text.substring(start + 4, end)
                .lines()
                .map(String::stripTrailing)
                .toList();
        int indent = comment.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        List<String> plain = new ArrayList<>();
        for (String line : comment) {
            plain.add(
                    line.length() > indent && line.substring(0, indent).isBlank()
                            ? line.substring(indent)
                            : line.strip());
        }
        while (!plain.isEmpty() && plain.get(0).isBlank()) {
            plain.remove(0);
        }
        while (!plain.isEmpty() && plain.get(plain.size() - 1).isBlank()) {
            plain.remove(plain.size() - 1);
        }
        return plain;
    }

    private static boolean isLicence(List<String> comment) {
        String text = String.join(" ", comment).toLowerCase(Locale.ROOT);
        return comment.size() <= MAX_LINES && text.matches("(?s).*(licen[cs]e|copyright|spdx-).*");
    }

    private static String text(List<String> lines) {
        return lines.stream()
                        .map(line -> ("# " + line.replaceAll("\\p{Cntrl}", " ")).stripTrailing() + "\n")
                        .collect(Collectors.joining())
                + "\n";
    }
}
