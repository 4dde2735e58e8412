package cats.tools;

import io.github.waymark.entrypoints.Provides;

@Provides(Photo.class)
public final class ColorPhoto implements Photo {

    @Override
    public String take() {
        return "in colors";
    }
}
