package io.github.waymark.version.project;

import io.github.waymark.git.GitFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The licence headers of a project's files, for new files of the same kind.
 *
 * @param yaml lines of comment for YAML files; empty without a header
 * @param xml a comment for XML files; empty without a header
 */
public record LicenceHeader(String yaml, String xml) {

    private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);

    /** The headers of the project in a folder; that of a POM serves for YAML files if none of these has one. */
    public static LicenceHeader of(Path root, Optional<ProjectPom> pom) {
        Optional<String> xml = pom.flatMap(file -> xml(file.pom().text()));
        Optional<String> yaml = yamlFiles(root).stream()
                .map(ProjectFiles::text)
                .flatMap(text -> yaml(text).stream())
                .findFirst();
        return new LicenceHeader(yaml.or(() -> xml.map(LicenceHeader::asYaml)).orElse(""), xml.orElse(""));
    }

    private static Optional<String> xml(String text) {
        int root = text.indexOf("<project");
        Matcher comment = COMMENT.matcher(root < 0 ? "" : text.substring(0, root));
        while (comment.find()) {
            if (isLicence(comment.group())) {
                return Optional.of(comment.group().replace("\r\n", "\n") + "\n");
            }
        }
        return Optional.empty();
    }

    /** The first lines of a YAML file, as far as they are comments. */
    private static Optional<String> yaml(String text) {
        StringBuilder header = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (!line.startsWith("#")) {
                break;
            }
            header.append(line.stripTrailing()).append('\n');
        }
        return isLicence(header.toString()) ? Optional.of(header.toString()) : Optional.empty();
    }

    private static String asYaml(String comment) {
        List<String> lines = new ArrayList<>();
        for (String line : comment.strip().lines().toList()) {
            String text = line.replace("<!--", "").replace("-->", "").strip();
            // Borders of stars and the like.
            lines.add(("# " + text.replaceFirst("^[*~#=]+ ?", "")).stripTrailing());
        }
        while (!lines.isEmpty() && lines.get(0).equals("#")) {
            lines.remove(0);
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).equals("#")) {
            lines.remove(lines.size() - 1);
        }
        return String.join("\n", lines) + "\n";
    }

    private static boolean isLicence(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("licen") || lower.contains("copyright");
    }

    private static List<Path> yamlFiles(Path root) {
        Path top = GitFolder.find(root).map(GitFolder::workTree).orElse(root);
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(root, top, top.resolve(".github"), top.resolve(".github/workflows"))) {
            files.addAll(ProjectFiles.in(folder, "*.{yaml,yml}"));
        }
        return files;
    }
}
