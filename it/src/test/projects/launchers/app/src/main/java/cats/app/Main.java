package cats.app;

import cats.tools.Photo;
import io.github.waymark.entrypoints.Extensions;
import io.github.waymark.entrypoints.NoSuchExtensionException;
import java.util.ServiceLoader;

public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Extensions<Photo> photos = Extensions.of(ServiceLoader.load(Photo.class));
        try {
            System.out.println("a photo " + photos.driver(arguments[0]).take());
        } catch (NoSuchExtensionException e) {
            System.out.println(e.getMessage());
            System.exit(3);
        }
    }
}
