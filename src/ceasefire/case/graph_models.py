"""The graph models that a case names: each read, and its decision makers known.

Why    A decision maker of a case is one of its parties: who it is, and who may know of
       it, is said there and not a second time.
Read   `read_conflicts`.
"""

from collections.abc import Mapping
from pathlib import Path

from ceasefire.case.entries.document import CaseDocument
from ceasefire.case.entries.terms import GraphModelEntry
from ceasefire.case.faults import nearest
from ceasefire.case.graph_model import read_graph_model
from ceasefire.case.named_files import is_there
from ceasefire.case.references import may_refer
from ceasefire.core import Fault, FaultyInput, GraphModel, ModelledConflict


def read_conflicts(
    document: CaseDocument, folder: Path, owners: Mapping[str, str]
) -> tuple[ModelledConflict, ...]:
    """Read every graph model that a case names.

    Parameters
    ----------
    document
        As far as it has no faults; files that are not there are passed over.
    folder
        Of the case.
    owners
        Of its parties, by id.

    Raises
    ------
    FaultyInput
        With every fault of every file.
    """
    found: list[ModelledConflict] = []
    faults: list[Fault] = []
    for entry in document.graph_models:
        if not is_there(folder, entry.file):
            continue
        try:
            model = read_graph_model(folder / entry.file, entry.file)
        except FaultyInput as refusal:
            faults += refusal.faults
            continue
        faults += _strangers(entry, model, owners)
        found.append(entry.to_conflict(model))
    if faults:
        raise FaultyInput(tuple(dict.fromkeys(faults)))
    return tuple(found)


def _strangers(
    entry: GraphModelEntry, model: GraphModel, owners: Mapping[str, str]
) -> list[Fault]:
    """Decision makers that are no party, or one that fewer people may see."""
    faults = []
    for maker in model.decision_makers:
        home = owners.get(maker)
        if home is None:
            what = f"The decision maker '{maker}' is no party of the case."
            mend = nearest(maker, list(owners))
        elif not may_refer(entry.owner, home):
            what = (
                f"The model is for '{entry.owner}' and names '{maker}', which is for "
            )
            what += f"'{home}' only."
            mend = f"Give the graph model '{entry.id}' the owner '{home}'."
        else:
            continue
        faults.append(Fault(file=entry.file, line=0, what=what, mend=mend))
    return faults
