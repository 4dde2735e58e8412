package io.github.waymark.constraints.propose;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Waits until the repositories have artifacts, which after an upload may take minutes. */
public final class PublicationWait {

    private static final Duration INTERVAL = Duration.ofSeconds(15);

    private final Function<String, Optional<String>> missing;
    private final Supplier<Duration> elapsed;
    private final Consumer<Duration> pause;
    private final Consumer<String> progress;

    /**
     * @param missing why the repositories don't have {@code group:artifact:version}; empty if they have it
     * @param elapsed the time since some moment
     * @param pause waits
     * @param progress receives a message before each pause
     */
    public PublicationWait(
            Function<String, Optional<String>> missing,
            Supplier<Duration> elapsed,
            Consumer<Duration> pause,
            Consumer<String> progress) {
        this.missing = missing;
        this.elapsed = elapsed;
        this.pause = pause;
        this.progress = progress;
    }

    /**
     * Waits for artifacts, at most for some time.
     *
     * @return those that are missing in the end, with the reasons
     */
    public Map<String, String> await(List<String> artifacts, Duration limit) {
        Duration start = elapsed.get();
        while (true) {
            Map<String, String> open = new LinkedHashMap<>();
            artifacts.forEach(artifact -> missing.apply(artifact).ifPresent(reason -> open.put(artifact, reason)));
            Duration left = limit.minus(elapsed.get().minus(start));
            if (open.isEmpty() || left.isZero() || left.isNegative()) {
                return open;
            }
            progress.accept("waiting for " + String.join(", ", open.keySet()));
            pause.accept(left.compareTo(INTERVAL) < 0 ? left : INTERVAL);
        }
    }
}
