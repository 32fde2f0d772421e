package dev.mizan.drivers;

/** A program in its language that uses an emitted client; {@link Drivers#ALL} is the list of them. */
interface Driver {

    /** The language, lower case: the name of the driver's folder. */
    String language();

    /**
     * Emits the client and builds what has to be built.
     *
     * @return what is started, with the base URL as its last argument
     */
    Program build(Workshop workshop) throws Exception;
}
