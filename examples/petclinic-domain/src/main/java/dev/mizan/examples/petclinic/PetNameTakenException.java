package dev.mizan.examples.petclinic;

import dev.mizan.annotations.ErrorCode;
import dev.mizan.annotations.MizanException;
import dev.mizan.annotations.MizanType;

/** The owner already has a pet of that name. */
@ErrorCode(value = "PET_NAME_TAKEN", status = 409)
public final class PetNameTakenException extends MizanException {

    private static final long serialVersionUID = 1L;

    /**
     * Which name is taken, and by whom.
     *
     * @param name the name
     * @param petId the pet that has it
     */
    @MizanType(name = "TakenName")
    public record TakenName(String name, int petId) {}

    private final String name;
    private final int petId;

    PetNameTakenException(String name, int petId) {
        super("This owner already has a pet called " + name + ".");
        this.name = name;
        this.petId = petId;
    }

    @Override
    public TakenName details() {
        return new TakenName(name, petId);
    }
}
