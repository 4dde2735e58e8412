package io.github.waymark.checkout;

import io.github.waymark.pom.PomText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The POMs that a checkout's versions depend on, each read once.
 *
 * <p>A {@link Checkout} owns them, as several questions are asked of the root's: whether its version comes from git, how the project is
 * called, which release it names as the next one. POMs of other modules are read where Maven's copy of them is changed, and not kept.
 */
final class CheckoutPoms {

    private final Path root;
    private final Map<Path, Optional<PomText>> known = new HashMap<>();

    CheckoutPoms(Path root) {
        this.root = root;
    }

    /** Where the checkout's settings lie. */
    Path root() {
        return root;
    }

    /** The place of the POM at the root of the checkout, or else of that of the folder; it may be missing. */
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
