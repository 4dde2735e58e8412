package io.github.waymark.checkout;

import io.github.waymark.pom.PomText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the POMs that a checkout's versions depend on, each once.
 *
 * <p>The root POM is needed several times: for whether its version comes from git, for the project's name, and for the next
 * release. POMs of other modules are read where Maven's copy of them is changed.
 */
final class CheckoutPoms {

    private final Path root;
    private final Map<Path, Optional<PomText>> known = new HashMap<>();

    CheckoutPoms(Path root) {
        this.root = root;
    }

    /** The root of the checkout. */
    Path root() {
        return root;
    }

    /** The path of the POM at the root of the checkout if there is one, otherwise in the folder. */
    Path of(Path folder) {
        Path pom = root.resolve("pom.xml");
        return Files.isRegularFile(pom) ? pom : folder.resolve("pom.xml");
    }

    /** The text of a POM; empty where there is none. */
    synchronized Optional<PomText> read(Path pom) {
        Optional<PomText> text = known.get(pom);
        if (text == null) {
            text = Files.isRegularFile(pom) ? Optional.of(PomText.read(pom)) : Optional.empty();
            known.put(pom, text);
        }
        return text;
    }

    /** The root project's artifactId. */
    Optional<String> artifactId(Path folder) {
        Optional<PomText> pom = read(of(folder));
        return pom.isPresent() ? pom.get().artifactId() : Optional.empty();
    }
}
