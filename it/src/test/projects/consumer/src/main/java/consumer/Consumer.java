package consumer;

class Consumer {
    static final String USES = app.App.name() + lib.Lib.name();
}
