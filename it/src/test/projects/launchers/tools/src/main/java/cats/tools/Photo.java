package cats.tools;

public interface Photo {

    String take();
}
