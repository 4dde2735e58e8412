package cats.tools;

import io.github.waymark.entrypoints.Named;
import io.github.waymark.entrypoints.Provides;

@Named("sepia")
@Provides(Photo.class)
public final class OldPhoto implements Photo {

    @Override
    public String take() {
        return "in sepia";
    }
}
