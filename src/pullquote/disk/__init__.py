"""The ground floor on the side of the system: private folders and files, locks, random ids, errors in words."""

from pullquote.disk.lock import StillLockedError, locked
from pullquote.disk.private_files import (
    close_to_others,
    make_private_folder,
    random_id,
    replace_file,
    sync_file,
    sync_folder,
    write_all,
)
from pullquote.disk.system_errors import reason, remedy

__all__ = [
    "StillLockedError",
    "close_to_others",
    "locked",
    "make_private_folder",
    "random_id",
    "reason",
    "remedy",
    "replace_file",
    "sync_file",
    "sync_folder",
    "write_all",
]
