package io.github.waymark.git.program;

import io.github.waymark.process.ProgramOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code git verify-tag} says of a tag's signature. The keys that gpg has, and the file {@code gpg.ssh.allowedSignersFile}, decide
 * whether it is valid.
 *
 * @param valid whether the signature is valid
 * @param keys the fingerprints of the key that signed, and of the primary key to which it belongs; empty without a valid signature
 * @param text what git prints
 */
public record TagSignature(boolean valid, List<String> keys, String text) {

    private static final Pattern GPG = Pattern.compile("(?m)^\\[GNUPG:] VALIDSIG (\\p{XDigit}{40,64})(.*)$");
    private static final Pattern PRIMARY = Pattern.compile("\\p{XDigit}{40,64}$");
    private static final Pattern SSH =
            Pattern.compile("(?m)^Good \"git\" signature .*with \\S+ key (SHA256:[A-Za-z0-9+/]+)");

    public TagSignature {
        keys = List.copyOf(keys);
    }

    /**
     * Verifies a tag.
     *
     * @param folder the working tree, or a bare repository
     * @param name the tag's short name
     */
    public static TagSignature of(Path folder, String name, Map<String, String> environment) {
        try {
            List<String> command = new ArrayList<>(RepositoryPrograms.reading(folder, environment));
            command.addAll(List.of("verify-tag", "--raw", "--", name));
            ProgramOutput output = GitCall.run(command, folder, environment);
            return read(output.isSuccess(), output.text());
        } catch (IOException e) {
            return new TagSignature(false, List.of(), "the git program can't be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new TagSignature(false, List.of(), "interrupted");
        }
    }

    private static TagSignature read(boolean success, String text) {
        List<String> keys = new ArrayList<>();
        Matcher gpg = GPG.matcher(text);
        if (gpg.find()) {
            keys.add(gpg.group(1).toUpperCase(Locale.ROOT));
            Matcher primary = PRIMARY.matcher(gpg.group(2).strip());
            if (primary.find()) {
                keys.add(primary.group().toUpperCase(Locale.ROOT));
            }
        }
        Matcher ssh = SSH.matcher(text);
        if (ssh.find()) {
            keys.add(ssh.group(1));
        }
        boolean valid = success && !keys.isEmpty();
        return new TagSignature(valid, valid ? keys : List.of(), text.strip());
    }

    /**
     * Whether one of these keys signed the tag.
     *
     * @param allowed fingerprints of OpenPGP keys, with or without spaces and {@code 0x}, at least 16 digits; or {@code SHA256:…} of SSH
     *     keys
     */
    public boolean isBy(List<String> allowed) {
        return allowed.stream().anyMatch(this::isBy);
    }

    private boolean isBy(String allowed) {
        if (allowed.startsWith("SHA256:")) {
            return keys.contains(allowed);
        }
        String digits = allowed.replace(" ", "").toUpperCase(Locale.ROOT).replaceFirst("^0X", "");
        return digits.length() >= 16 && keys.stream().anyMatch(key -> key.endsWith(digits));
    }
}
