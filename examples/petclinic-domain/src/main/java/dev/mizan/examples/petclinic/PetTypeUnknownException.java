package dev.mizan.examples.petclinic;

import dev.mizan.annotations.ErrorCode;
import dev.mizan.annotations.MizanException;
import dev.mizan.annotations.MizanType;

/** The clinic does not treat that kind of animal. */
@ErrorCode(value = "PET_TYPE_UNKNOWN", status = 422)
public final class PetTypeUnknownException extends MizanException {

    private static final long serialVersionUID = 1L;

    /**
     * Which kind the caller asked for.
     *
     * @param typeId the number no kind of animal has
     */
    @MizanType(name = "UnknownPetType")
    public record UnknownPetType(int typeId) {}

    private final int typeId;

    PetTypeUnknownException(int typeId) {
        super("The clinic treats no kind of animal number " + typeId + ".");
        this.typeId = typeId;
    }

    @Override
    public UnknownPetType details() {
        return new UnknownPetType(typeId);
    }
}
